import type { Migration } from '../database/migrate'

/**
 * Tabs belong to a window; they can be pinned and shown side by side, and closed ones can be opened again. A quick question
 * is a conversation that stands in no list until it is kept. Models can be favourites, or hidden.
 */
export const windows: Migration = {
  version: 90,
  name: 'windows',
  up: (db) =>
    db.exec(`
      CREATE TABLE window_tabs (
        conversation_id TEXT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
        window_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        pinned INTEGER NOT NULL,
        active INTEGER NOT NULL,
        pane INTEGER
      ) STRICT, WITHOUT ROWID;
      INSERT INTO window_tabs (conversation_id, window_id, position, pinned, active)
        SELECT conversation_id, 'main', position, 0, active FROM open_tabs;
      DROP TABLE open_tabs;
      CREATE UNIQUE INDEX window_tabs_active ON window_tabs (window_id) WHERE active = 1;

      CREATE TABLE closed_tabs (
        window_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        PRIMARY KEY (window_id, position)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE conversations ADD COLUMN temporary INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX conversations_temporary ON conversations (id) WHERE temporary = 1;

      ALTER TABLE model_settings ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE model_settings ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
    `),
}
