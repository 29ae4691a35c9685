// Opens the tables of an account. Where an older version of the app laid them out, what brings them up to date is fetched first:
// nobody needs it twice. [Note: Upgrade]
import type { Database } from '#store/database.ts';

export async function openTables(db: Database): Promise<void> {
  try {
    await db.open();
  } catch (error) {
    if (!db.isBehind) throw error;
    const { upgrade } = await import('#store/upgrade.ts');
    await upgrade(db);
  }
}
