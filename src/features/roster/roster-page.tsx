// 名簿: a teacher sees the class, a school admin the whole school. It comes from the school and is only read here.

import { ClassRoster } from '#features/roster/class-roster.tsx';
import { SchoolRoster } from '#features/roster/school-roster.tsx';
import { useDevice } from '#pieces/device-context.tsx';

export function RosterPage() {
  const { session } = useDevice();
  return session.role === 'schoolAdmin' ? <SchoolRoster /> : <ClassRoster />;
}
