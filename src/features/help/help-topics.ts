// Which answers each role finds, in the order in which they are mostly asked. Short: who reads one is in the middle of a lesson.
import {
  BookPlus,
  Camera,
  CircleHelp,
  Columns2,
  Eye,
  FileStack,
  FlaskConical,
  HardDrive,
  Home,
  Images,
  Keyboard,
  LayoutGrid,
  type LucideIcon,
  MonitorUp,
  NotebookPen,
  PenLine,
  Play,
  Printer,
  Projector,
  QrCode,
  ScanLine,
  Send,
  Smartphone,
  Undo2,
  UserRoundX,
  Users,
  WifiOff,
} from 'lucide-react';
import type { Role } from '#domain/viewer.ts';
import type { MessageKey } from '#words/catalogue.ts';

type ChildId = MessageKey extends infer K ? (K extends `help.${infer N}.title` ? N : never) : never;
type GrownUpId = MessageKey extends infer K ? (K extends `guide.${infer N}.title` ? N : never) : never;
type Part<P extends 'title' | 'text'> = `help.${ChildId}.${P}` | `guide.${GrownUpId}.${P}`;

export interface Topic {
  /** `#join` in the address opens it. */
  readonly id: ChildId | GrownUpId;
  readonly icon: LucideIcon;
  readonly title: Part<'title'>;
  readonly text: Part<'text'>;
  /** Where it happens, and what the place is called. */
  readonly place: { readonly to: string; readonly name: PlaceName } | null;
}
type PlaceName = `shell.${'today' | 'records' | 'compare' | 'board' | 'teaching' | 'insight' | 'roster'}` | More;
type More = 'teaching.templates' | 'groups.title' | 'arrivals.title' | 'absence.title' | 'device.title' | 'sample.name';

const forChild = (id: ChildId, icon: LucideIcon, place: Topic['place'] = null): Topic => ({
  id,
  icon,
  title: `help.${id}.title`,
  text: `help.${id}.text`,
  place,
});
const forGrownUp = (id: GrownUpId, icon: LucideIcon, place: Topic['place'] = null): Topic => ({
  id,
  icon,
  title: `guide.${id}.title`,
  text: `guide.${id}.text`,
  place,
});

const TEACHING = { to: '/teaching', name: 'shell.teaching' } as const;
const BOARD = { to: '/board', name: 'shell.board' } as const;
const DEVICE = forGrownUp('device', Smartphone, { to: '/device', name: 'device.title' });

const CHILD = [
  forChild('begin', Play, { to: '/', name: 'shell.today' }),
  forChild('keep', Camera),
  forChild('compare', Columns2, { to: '/compare', name: 'shell.compare' }),
  forChild('lead', MonitorUp),
  forChild('offline', WifiOff),
  forChild('lamp', HardDrive, { to: '/records', name: 'shell.records' }),
  forChild('who', Eye),
  forChild('undo', Undo2),
  forChild('stuck', CircleHelp),
];
const TEACHER = [
  forGrownUp('sample', FlaskConical, { to: '/sample?from=/help', name: 'sample.name' }),
  forGrownUp('join', QrCode),
  forGrownUp('unit', BookPlus, TEACHING),
  forGrownUp('model', Images, TEACHING),
  forGrownUp('template', FileStack, { to: '/teaching/templates', name: 'teaching.templates' }),
  forGrownUp('board', LayoutGrid, BOARD),
  forGrownUp('keys', Keyboard, BOARD),
  forGrownUp('together', Send, BOARD),
  forGrownUp('pen', PenLine, BOARD),
  forGrownUp('groups', Users, { to: '/groups', name: 'groups.title' }),
  forGrownUp('lead', MonitorUp, BOARD),
  forGrownUp('wall', Projector),
  forGrownUp('cabinet', HardDrive, { to: '/arrivals', name: 'arrivals.title' }),
  forGrownUp('stuck', CircleHelp, { to: '/insight', name: 'shell.insight' }),
  forGrownUp('away', UserRoundX, { to: '/absences', name: 'absence.title' }),
  forGrownUp('print', Printer),
  forGrownUp('stack', ScanLine),
  forGrownUp('notes', NotebookPen),
  forGrownUp('offline', WifiOff),
  DEVICE,
];
const ADMIN = [
  forGrownUp('roster', Users, { to: '/roster', name: 'shell.roster' }),
  forGrownUp('links', QrCode),
  forGrownUp('cards', Printer),
  forGrownUp('scope', Eye),
  DEVICE,
];

export function topicsOf(role: Role): readonly Topic[] {
  if (role === 'pupil') return CHILD;
  if (role === 'teacher') return TEACHER;
  return role === 'schoolAdmin' ? ADMIN : [forGrownUp('home', Home), DEVICE];
}
