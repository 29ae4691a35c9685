// Who sees what, written a second time: in plain SQL over the bare records, from the rules as the school is told them
// (docs/sync.md 2.1), and by nothing that the server itself decides with. [Note: Second opinion]
import { sql } from 'kysely';
import type { OpenedDatabase } from '#server/db/open-database.ts';

/** Ids of all records that this person may see on that day, sorted. */
export async function seenBySql({ database, dialect }: OpenedDatabase, me: string, today: string): Promise<string[]> {
  const value = (name: string) =>
    sql.raw(dialect === 'sqlite' ? `json_extract(data, '$.${name}')` : `(data::json ->> '${name}')`);
  const isTrashed = sql.raw(
    dialect === 'sqlite' ? `json_extract(data, '$.trashed') = 1` : `(data::json ->> 'trashed') = 'true'`,
  );
  const inside = (name: string, of: string) =>
    sql.raw(dialect === 'sqlite' ? `json_extract(data, '$.${name}.${of}')` : `(data::json -> '${name}' ->> '${of}')`);
  const meantFor = sql.raw(
    dialect === 'sqlite'
      ? `select r.id as model, each.value as pupil from record r, json_each(r.data, '$.for') each`
      : `select r.id as model, pupil from record r, json_array_elements_text(r.data::json -> 'for') pupil`,
  );
  // The day after `ends` is over in Japan.
  const lastMoment = sql.raw(
    dialect === 'sqlite'
      ? `(unixepoch(e.ends, '+2 days') - 32400) * 1000`
      : `(extract(epoch from (e.ends::date + 2)::timestamp) - 32400) * 1000`,
  );
  const whose = sql`
    record_of as (
      select id, type, owner, author, ${value('root')} as root, ${isTrashed} as trashed,
        ${value('unit')} as unit, ${value('lesson')} as lesson, ${value('audience')} as audience, ${value('madeAt')} as made,
        ${value('finishedAt')} as finished, ${value('state')} as state, ${value('classGroup')} as class,
        ${value('person')} as person, ${value('role')} as role, ${value('from')} as begins, ${value('to')} as ends,
        ${value('home')} as home
      from record
    ),
    me as (select id, role from record_of where type = 'person' and id = ${me} and not trashed),
    enrolled as (select * from record_of where type = 'enrollment' and not trashed),
    today_in as (
      select * from enrolled where begins <= ${today} and (ends is null or ends >= ${today})
    ),
    -- Classes in which I am today: as a pupil, or as their teacher.
    my_class as (
      select t.class from today_in t join me on t.person = me.id and t.role = me.role
      where me.role in ('pupil', 'teacher')
    ),
    -- Classes that I left, whose units I still need under my own old work; not those begun after the day behind my last one.
    my_old_class as (
      select e.class, ${lastMoment} as until from enrolled e join me on e.person = me.id
      where me.role = 'pupil' and e.begins <= ${today} and e.ends is not null
    ),
    -- Whose portfolios I see: my own, or those of the pupils who are in my classes today.
    my_portfolio as (
      select id as owner from me where role = 'pupil'
      union
      select t.person from today_in t join my_class c on c.class = t.class, me
      where me.role = 'teacher' and t.role = 'pupil'
    ),
    unit_of as (select * from record_of where type = 'unit'),
    seen_unit as (
      select id from unit_of where class is null and owner in (select owner from my_portfolio)
      union
      select id from unit_of where class is not null and state <> 'draft' and class in (select class from my_class)
      union
      -- What children of a second place of learning are at in the class that they belong to, for the teachers there.
      select u.id from unit_of u, me where me.role = 'teacher' and u.state <> 'draft' and exists (
        select 1 from enrolled e where e.home = u.class and e.ends is null and e.role = 'pupil'
          and e.class in (select class from my_class)
      )
      union
      select u.id from unit_of u join my_old_class o on o.class = u.class
      where u.state <> 'draft' and cast(u.made as bigint) < o.until
      union
      select u.id from unit_of u, me where u.state = 'draft' and me.role = 'teacher'
        and u.class in (select class from my_class)
    )`;
  // SQLite does not nest as deep as all of it in one.
  const taught = await sql<{ id: string }>`
    with
    ${whose},
    meant_for as (${meantFor} where r.type = 'model'),
    -- Models that are meant for a child whose portfolio I see, and who is or was in the class.
    my_meant as (
      select f.model from meant_for f join record_of m on m.id = f.model join unit_of u on u.id = m.unit
      where u.state <> 'draft' and f.pupil in (select owner from my_portfolio) and exists (
        select 1 from enrolled e where e.person = f.pupil and e.class = u.class and e.role = 'pupil'
      )
    ),
    lead_of as (
      select id, ${value('classGroup')} as class, ${inside('open', 'unit')} as shown, ${inside('open', 'model')} as model
      from record where type = 'lead'
    )
    select m.id from record_of m, me where m.type = 'model' and m.unit in (select id from seen_unit)
      and (me.role = 'teacher' or m.id not in (select model from meant_for))
    union
    select model from my_meant
    union
    -- What a teacher opened on all screens of a class: of a model for some, those alone know.
    select l.id from lead_of l, me where me.role = 'teacher' and l.class in (select class from my_class)
    union
    select l.id from lead_of l join unit_of u on u.id = l.shown and u.class = l.class
    where u.state <> 'draft' and (
      (l.class in (select class from my_class) and coalesce(l.model, '') not in (select model from meant_for))
      or l.model in (select model from my_meant)
    )`.execute(database);
  const known = sql.join(['', ...taught.rows.map(({ id }) => id)]);
  const found = await sql<{ id: string }>`
    with
    ${whose},
    -- Pupils' records that stand open to a class: the unit's, as long as their pupil has not left it.
    in_class as (
      select r.id, u.class from record_of r join unit_of u on u.id = r.unit
      where not r.trashed and u.class is not null and exists (
        select 1 from enrolled e where e.person = r.owner and e.class = u.class and e.ends is null
      )
    ),
    open_lesson as (
      select distinct owner, lesson from record_of
      where type = 'work' and not trashed and audience = 'class' and lesson is not null
    ),
    shared as (
      select r.id from record_of r left join open_lesson o on o.owner = r.owner and o.lesson = r.lesson
      where (r.type = 'work' and r.audience = 'class')
        or (r.type = 'goal' and o.owner is not null)
        or (r.type = 'reflection' and r.audience = 'asWorks' and r.finished is not null and o.owner is not null)
    ),
    seen as (
      select r.id from record_of r, me where me.role = 'schoolAdmin' and r.type in ('person', 'classGroup', 'enrollment')
      union
      select r.id from record_of r, me where r.type = 'person' and (r.id = me.id or exists (
        select 1 from enrolled e join my_class c on c.class = e.class where e.person = r.id and e.ends is null
      ))
      union
      select id from record_of where type = 'classGroup' and id in (select class from my_class)
      union
      select id from record_of where type = 'group' and class in (select class from my_class)
      union
      select r.id from record_of r, me where r.type = 'enrollment'
        and (r.person = me.id or (r.ends is null and r.class in (select class from my_class)))
      union
      select r.id from record_of r, me where r.type = 'settings' and coalesce(r.owner, r.author) = me.id
      union
      select id from record_of where type = 'settings' and owner in (select owner from my_portfolio)
      union
      select id from seen_unit
      union
      select id from record_of where type in ('lesson', 'point') and unit in (select id from seen_unit)
      union
      select id from record_of where id in (${known})
      union
      select r.id from record_of r, me where r.type in ('work', 'reflection') and r.audience = 'self' and r.owner = me.id
      union
      select id from record_of where type in ('work', 'reflection') and audience <> 'self'
        and owner in (select owner from my_portfolio)
      union
      select id from record_of where type in ('goal', 'signal', 'seen', 'feedback', 'absence')
        and owner in (select owner from my_portfolio)
      union
      select r.id from record_of r, me where r.type = 'feedback' and r.owner is null and r.author = me.id
      union
      select id from record_of where type = 'theme' and owner in (select owner from my_portfolio)
      union
      select r.id from record_of r, me where r.type in ('template', 'reading') and me.role = 'teacher'
      union
      -- What teachers note about a child, and who read it: never the child's, whose portfolio it otherwise is.
      select r.id from record_of r, me where r.type in ('guidanceNote', 'noteView') and me.role = 'teacher'
        and r.owner in (select owner from my_portfolio)
      union
      select s.id from shared s join in_class i on i.id = s.id where i.class in (select class from my_class)
    ),
    -- What a child saw in a work lies where the work lies; thrown away, a classmate has it no longer.
    shown_pin as (
      select p.id, p.root from record_of p, me where p.type = 'pin'
        and (not p.trashed or p.owner = me.id or p.owner in (select owner from my_portfolio))
    ),
    -- What hangs on a record that is seen, or on a pin of one.
    hung as (
      select id, root from shown_pin
      union
      select m.id, p.root from record_of m join shown_pin p on p.id = m.root where m.type = 'media'
      union
      select m.id, m.root from record_of m join record_of root on root.id = m.root
      where m.type = 'media' and root.type not in ('media', 'pin')
    )
    select id from seen
    union
    select id from hung where root in (select id from seen)`.execute(database);
  return found.rows.map(({ id }) => id).sort();
}
