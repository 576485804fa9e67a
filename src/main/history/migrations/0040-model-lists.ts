import type { Migration } from '../database/migrate'

/** The last model list of each gateway, for the picker while offline. `ids` is a JSON array of strings. */
export const modelLists: Migration = {
  version: 40,
  name: 'model-lists',
  up: (db) =>
    db.exec(`
      CREATE TABLE model_lists (
        base_url TEXT PRIMARY KEY,
        ids TEXT NOT NULL,
        fetched_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
}
