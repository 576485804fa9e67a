import type { Migration } from '../database/migrate'

/** The open tabs from left to right; at most one is the active one. */
export const openTabs: Migration = {
  version: 30,
  name: 'open-tabs',
  up: (db) =>
    db.exec(`
      CREATE TABLE open_tabs (
        conversation_id TEXT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        active INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE UNIQUE INDEX open_tabs_active ON open_tabs (active) WHERE active = 1;
    `),
}
