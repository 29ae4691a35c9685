// Every screen of the app by a name, with its address on this person's device: for tests that go to all of them.
import type { Page } from '@playwright/test';
import { rowsOf, theOne } from './device.ts';
import type { DemoPerson } from './school.ts';

export const CHILD_SCREENS = [
  'today',
  'records',
  'records: path',
  'records: days',
  'records: themes',
  'records: search',
  'unit',
  'lesson in short',
  'record: goal',
  'record: work',
  'record: reflection',
  'model: picture',
  'model: video',
  'model: audio',
  'model: text',
  'comparing: units',
  'comparing: pictures',
  'comparing: three',
  'comparing: films',
  'work',
  'everyone',
  'classmate’s work',
  'classmate’s path',
  'share',
  'settings',
  'help',
  'unsent',
  'device',
] as const;
export const TEACHER_SCREENS = [
  'board',
  'board of a unit',
  'projector',
  'print',
  'stack',
  'child’s path',
  'work',
  'teaching',
  'teaching: unit',
  'teaching: templates',
  'how a child reads',
  'model',
  'guidance notes',
  'for who is away',
  'record of learning',
  'insight',
  'own guidance',
  'roster',
  'groups',
  'settings',
  'help',
  'unsent',
  'device',
  'arrivals',
] as const;
type Addresses<Name extends string> = Readonly<Record<Name, string>>;

export async function childScreens(page: Page, person: DemoPerson): Promise<Addresses<(typeof CHILD_SCREENS)[number]>> {
  const [units = [], models = [], works = []] = await Promise.all(
    ['unit', 'model', 'work'].map((table) => rowsOf(page, person, table)),
  );
  const unit = theOne(units, (each) => each['subject'] === 'shosha' && each['state'] === 'open');
  const own = theOne(
    works,
    (each) => each['owner'] === person.id && each['unit'] === unit.id && each['lesson'] !== null,
  );
  const shared = theOne(works, (each) => each['owner'] !== person.id && each['unit'] === unit.id);
  const model = (kind: string) => theOne(models, (each) => each['kind'] === kind);
  const record = `/units/${unit.id}/lessons/${String(own['lesson'])}/record`;
  const film = model('video');
  return {
    today: '/',
    records: '/records',
    'records: path': '/records/path',
    'records: days': '/records/days',
    'records: themes': '/records/themes',
    'records: search': `/records/search?q=${encodeURIComponent('はね')}`,
    unit: `/units/${unit.id}`,
    'lesson in short': `/units/${unit.id}/lessons/${String(own['lesson'])}/pack`,
    'record: goal': `${record}?step=goal`,
    'record: work': `${record}?step=work`,
    'record: reflection': `${record}?step=reflection`,
    'model: picture': `/models/${model('picture').id}`,
    'model: video': `/models/${film.id}`,
    'model: audio': `/models/${model('audio').id}`,
    'model: text': `/models/${model('text').id}`,
    'comparing: units': '/compare',
    'comparing: pictures': `/compare?unit=${unit.id}&b=work:${own.id}`,
    'comparing: three': `/compare?unit=${unit.id}&a=model:${model('picture').id}&b=work:${own.id}&c=work:${shared.id}`,
    'comparing: films': `/compare?unit=${String(film['unit'])}&a=model:${film.id}`,
    work: `/works/${own.id}`,
    everyone: '/everyone',
    'classmate’s work': `/works/${shared.id}`,
    'classmate’s path': `/everyone/${String(shared['owner'])}/units/${unit.id}`,
    share: '/share',
    settings: '/settings',
    help: '/help',
    unsent: '/unsent',
    device: '/device',
  };
}

export async function teacherScreens(
  page: Page,
  person: DemoPerson,
): Promise<Addresses<(typeof TEACHER_SCREENS)[number]>> {
  const [units = [], models = [], works = []] = await Promise.all(
    ['unit', 'model', 'work'].map((table) => rowsOf(page, person, table)),
  );
  const unit = theOne(units, (each) => each['subject'] === 'shosha' && each['state'] === 'open');
  const work = theOne(works, (each) => each['unit'] === unit.id && each['lesson'] !== null);
  return {
    board: '/board',
    'board of a unit': `/board/${unit.id}`,
    projector: `/projector/${unit.id}`,
    print: `/print/${unit.id}`,
    stack: `/sheets/${unit.id}`,
    'child’s path': `/pupils/${String(work['owner'])}/units/${unit.id}`,
    work: `/works/${work.id}`,
    teaching: '/teaching',
    'teaching: unit': `/teaching/${unit.id}`,
    'teaching: templates': '/teaching/templates',
    'how a child reads': `/pupils/${String(work['owner'])}/reading`,
    model: `/models/${theOne(models, (each) => each['kind'] === 'picture').id}`,
    'guidance notes': `/pupils/${String(work['owner'])}/notes`,
    'own guidance': '/notes',
    'for who is away': '/absences',
    'record of learning': `/pupils/${String(work['owner'])}/report`,
    insight: '/insight',
    roster: '/roster',
    groups: '/groups',
    settings: '/settings',
    help: '/help',
    unsent: '/unsent',
    device: '/device',
    arrivals: '/arrivals',
  };
}
