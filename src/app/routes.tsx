// Which screen stands at which address. A pupil's first screen comes with the first load; the others when they are opened
// (the service worker has them all, so that opening one needs no network).
import type { ComponentType } from 'react';
import type { Role } from '#domain/viewer.ts';
import { TodayPage } from '#features/today/today-page.tsx';
import { lazyScreen } from '#pieces/lazy-screen.tsx';

const RecordsPage = lazyScreen(() => import('#features/records/records-page.tsx'), 'RecordsPage');
const DaysPage = lazyScreen(() => import('#features/days/days-page.tsx'), 'DaysPage');
const LongPathPage = lazyScreen(() => import('#features/long-path/long-path-page.tsx'), 'LongPathPage');
const ThemesPage = lazyScreen(() => import('#features/themes/themes-page.tsx'), 'ThemesPage');
const ThemePage = lazyScreen(() => import('#features/themes/theme-page.tsx'), 'ThemePage');
const SearchPage = lazyScreen(() => import('#features/search/search-page.tsx'), 'SearchPage');
const UnitPage = lazyScreen(() => import('#features/unit/unit-page.tsx'), 'UnitPage');
const RecordPage = lazyScreen(() => import('#features/record/record-page.tsx'), 'RecordPage');
const ModelPage = lazyScreen(() => import('#features/model/model-page.tsx'), 'ModelPage');
const ComparePage = lazyScreen(() => import('#features/compare/compare-page.tsx'), 'ComparePage');
const WorkPage = lazyScreen(() => import('#features/work/work-page.tsx'), 'WorkPage');
const EveryonePage = lazyScreen(() => import('#features/everyone/everyone-page.tsx'), 'EveryonePage');
const ClassmatePathPage = lazyScreen(() => import('#features/everyone/classmate-path-page.tsx'), 'ClassmatePathPage');
const ClassBoardPage = lazyScreen(() => import('#features/class-board/class-board-page.tsx'), 'ClassBoardPage');
const PupilPathPage = lazyScreen(() => import('#features/pupil-path/pupil-path-page.tsx'), 'PupilPathPage');
const ProjectorPage = lazyScreen(() => import('#features/projector/projector-page.tsx'), 'ProjectorPage');
const PrintPage = lazyScreen(() => import('#features/print/print-page.tsx'), 'PrintPage');
const StackPage = lazyScreen(() => import('#features/stack/stack-page.tsx'), 'StackPage');
const TeachingPage = lazyScreen(() => import('#features/teaching/teaching-page.tsx'), 'TeachingPage');
const TeachingUnitPage = lazyScreen(() => import('#features/teaching/teaching-unit-page.tsx'), 'TeachingUnitPage');
const TemplatesPage = lazyScreen(() => import('#features/teaching/templates-page.tsx'), 'TemplatesPage');
const InsightPage = lazyScreen(() => import('#features/insight/insight-page.tsx'), 'InsightPage');
const AbsencePage = lazyScreen(() => import('#features/absence/absence-page.tsx'), 'AbsencePage');
const PackPage = lazyScreen(() => import('#features/pack/pack-page.tsx'), 'PackPage');
const ReportPage = lazyScreen(() => import('#features/report/report-page.tsx'), 'ReportPage');
const NotesPage = lazyScreen(() => import('#features/notes/notes-page.tsx'), 'NotesPage');
const OwnPage = lazyScreen(() => import('#features/notes/own-page.tsx'), 'OwnPage');
const RosterPage = lazyScreen(() => import('#features/roster/roster-page.tsx'), 'RosterPage');
const GroupsPage = lazyScreen(() => import('#features/groups/groups-page.tsx'), 'GroupsPage');
const SettingsPage = lazyScreen(() => import('#features/settings/settings-page.tsx'), 'SettingsPage');
const PupilReadingPage = lazyScreen(() => import('#features/settings/pupil-reading-page.tsx'), 'PupilReadingPage');
const HelpPage = lazyScreen(() => import('#features/help/help-page.tsx'), 'HelpPage');
const DevicePage = lazyScreen(() => import('#features/device/device-page.tsx'), 'DevicePage');
const ArrivalsPage = lazyScreen(() => import('#features/device/arrivals-page.tsx'), 'ArrivalsPage');
const SharePage = lazyScreen(() => import('#features/share/share-page.tsx'), 'SharePage');
const UnsentPage = lazyScreen(() => import('#features/unsent/unsent-page.tsx'), 'UnsentPage');

export interface Place {
  readonly path: string;
  readonly screen: ComponentType;
}

const FOR_ALL: readonly Place[] = [
  { path: '/share', screen: SharePage },
  { path: '/settings', screen: SettingsPage },
  { path: '/unsent', screen: UnsentPage },
  { path: '/device', screen: DevicePage },
  { path: '/help', screen: HelpPage },
];
const FOR_PUPILS: readonly Place[] = [
  { path: '/', screen: TodayPage },
  { path: '/records', screen: RecordsPage },
  { path: '/records/days', screen: DaysPage },
  { path: '/records/path', screen: LongPathPage },
  { path: '/records/themes', screen: ThemesPage },
  { path: '/records/themes/:theme', screen: ThemePage },
  { path: '/records/search', screen: SearchPage },
  { path: '/units/:unit', screen: UnitPage },
  { path: '/units/:unit/lessons/:lesson/record', screen: RecordPage },
  { path: '/units/:unit/lessons/:lesson/pack', screen: PackPage },
  { path: '/models/:model', screen: ModelPage },
  { path: '/compare', screen: ComparePage },
  { path: '/works/:work', screen: WorkPage },
  { path: '/everyone', screen: EveryonePage },
  { path: '/everyone/:pupil/units/:unit', screen: ClassmatePathPage },
];
const FOR_TEACHERS: readonly Place[] = [
  { path: '/', screen: ClassBoardPage },
  { path: '/board', screen: ClassBoardPage },
  { path: '/board/:unit', screen: ClassBoardPage },
  { path: '/projector/:unit', screen: ProjectorPage },
  { path: '/print/:unit', screen: PrintPage },
  { path: '/sheets/:unit', screen: StackPage },
  { path: '/pupils/:pupil/units/:unit', screen: PupilPathPage },
  { path: '/pupils/:pupil/reading', screen: PupilReadingPage },
  { path: '/pupils/:pupil/notes', screen: NotesPage },
  { path: '/notes', screen: OwnPage },
  { path: '/pupils/:pupil/report', screen: ReportPage },
  { path: '/absences', screen: AbsencePage },
  { path: '/insight', screen: InsightPage },
  { path: '/teaching', screen: TeachingPage },
  { path: '/teaching/templates', screen: TemplatesPage },
  { path: '/teaching/:unit', screen: TeachingUnitPage },
  { path: '/models/:model', screen: ModelPage },
  { path: '/works/:work', screen: WorkPage },
  { path: '/roster', screen: RosterPage },
  { path: '/groups', screen: GroupsPage },
  { path: '/arrivals', screen: ArrivalsPage },
];
const FOR_ADMINS: readonly Place[] = [
  { path: '/', screen: RosterPage },
  { path: '/roster', screen: RosterPage },
];

/** The places of a role. Guardians and boards have no screens of their own yet: they find their settings. */
export function placesOf(role: Role): readonly Place[] {
  if (role === 'pupil') return [...FOR_PUPILS, ...FOR_ALL];
  if (role === 'teacher') return [...FOR_TEACHERS, ...FOR_ALL];
  if (role === 'schoolAdmin') return [...FOR_ADMINS, ...FOR_ALL];
  return [{ path: '/', screen: SettingsPage }, ...FOR_ALL];
}

/** Begins to load a teacher's first screen while the account is still being opened. */
export function warmUp(role: Role): void {
  // Whoever then opens it loads it again, and is told if that fails.
  if (role === 'teacher') void ClassBoardPage.load().catch(() => undefined);
}
