// How to use, for grown-ups: teachers, the school's admin, families.
import type { guide as ja } from '#words/ja/guide.ts';

export const guide: Record<keyof typeof ja, string> = {
  'guide.join.title': 'A child’s first time',
  'guide.join.text':
    'When the administrator puts in the roster, each person gets a join link. Hand out the QR cards that they print; the child points the device’s camera at the card. From then on it just opens.',
  'guide.lead.title': 'Open on every screen',
  'guide.lead.text':
    'Press “Open on every screen” on the class board or on a model: all screens go there. Who is recording, taking a picture or writing stays, and gets “See it”. It ends with “Let go” or after 50 minutes; children can go back to where they were.',
  'guide.unit.title': 'Make a unit',
  'guide.unit.text':
    'Press “Make a unit” under “Units and models” and choose a flow. A draft is for teachers only; “Open to pupils” puts it on every child’s screen.',
  'guide.model.title': 'Add a model',
  'guide.model.text': 'Open the unit and add photos, films or words. Children can look at them without a network.',
  'guide.template.title': 'Use a template',
  'guide.template.text':
    'What you keep as a template is there for all teachers of the school. No child’s record is in it. As a file it can go to other schools.',
  'guide.board.title': 'Read the class board',
  'guide.board.text':
    'A cell is one child in one lesson. Its three signs are goal, work and reflection. Filters leave only those who have none yet, or who are stuck.',
  'guide.keys.title': 'Answer quickly by keyboard',
  'guide.keys.text':
    'Arrows choose a cell, Enter opens it. 1–6 are stamps, c a comment, n the next child. “?” lists all keys.',
  'guide.pen.title': 'Red pen, voice, another try',
  'guide.pen.text':
    'Write on a work with the red pen: the work itself stays as it is, and the child can hide the ink. “Hand back” says what to look at and asks for one more try.',
  'guide.groups.title': 'Make groups',
  'guide.groups.text':
    'Choose a size under “Groups” to split the class, then press to move pupils. Groups serve the board’s filters, answering several, and who sees a model.',
  'guide.together.title': 'Answer many at once',
  'guide.together.text': 'Choose several children and give the same stamp or words at once.',
  'guide.wall.title': 'Show works large',
  'guide.wall.text':
    'Choose two to nine works. Only what children opened to the class is there; names can be hidden. Guidance notes never appear.',
  'guide.cabinet.title': 'Before the devices go away',
  'guide.cabinet.text':
    '“Before they go away” shows which devices have not sent everything. It turns green when all has arrived.',
  'guide.stuck.title': 'Notice who is stuck',
  'guide.stuck.text':
    'Insight lists who waits for an answer and who has had no word for a while. There are no ranks and no scores.',
  'guide.away.title': 'Reach a child who is away',
  'guide.away.text': 'Mark the child as away: the board, the models and the goal then wait on their “Today”.',
  'guide.print.title': 'Worksheets and QR',
  'guide.print.text':
    'Each printed worksheet has a square of its own. Photographed with the child’s own device, it goes into that lesson.',
  'guide.stack.title': 'File a stack of worksheets',
  'guide.stack.text':
    'Photograph the worksheets one after the other: the square says whose it is and of which lesson, and each becomes that child’s work. What was wrong is taken back.',
  'guide.notes.title': 'Write guidance notes',
  'guide.notes.text':
    'From the child’s page. Only the child’s teachers see them; they never reach a device of the child or the family.',
  'guide.offline.title': 'Without a network',
  'guide.offline.text':
    'Go on reading and writing. It is sent when the network is back. The sign at the upper right counts what waits.',
  'guide.sample.title': 'Try it with a sample class',
  'guide.sample.text':
    'A class with the works and reflections of 12 made-up children: press anything. Nothing is sent anywhere or mixed with your class, and it is gone when you go back.',
  'guide.roster.title': 'Put in the roster',
  'guide.roster.text':
    'Reading the roster’s CSV on the server brings classes and people and prints the join links. In “Roster” you set from when until when somebody is in a class.',
  'guide.links.title': 'Hand out join links',
  'guide.links.text':
    'One link for each person. Give it to nobody else. If it is lost, read the roster in again: it prints new ones.',
  'guide.cards.title': 'Print QR cards',
  'guide.cards.text':
    'Read the roster in on the server with “--cards cards.html”: it writes a page with one card for each person. Print it on A4, cut it, give each card to its owner alone. A card opens as often as wanted for a year, so delete the page afterwards.',
  'guide.scope.title': 'What an administrator sees',
  'guide.scope.text': 'The roster. Works, reflections and guidance notes do not reach you unless you teach the class.',
  'guide.device.title': 'A device does not work well',
  'guide.device.text':
    '“This device” shows room, network and version. Save what it says and hand it on when you ask for help.',
  'guide.home.title': 'What families see',
  'guide.home.text': 'Screens for families are still to come. For now there are the settings and this page.',
};
