import type { Migration } from '../database/migrate'

/** Presets, sets of models for comparisons, and what is known of single models. `parameters`, `columns` and `refused` are JSON. */
export const presets: Migration = {
  version: 70,
  name: 'presets',
  up: (db) =>
    db.exec(`
      CREATE TABLE presets (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        model TEXT,
        parameters TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        system_prompt TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE model_sets (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        columns TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE model_settings (
        model TEXT PRIMARY KEY,
        context_window INTEGER,
        learned_window INTEGER,
        input_rate REAL,
        output_rate REAL,
        cached_rate REAL,
        refused TEXT NOT NULL DEFAULT '[]'
      ) STRICT, WITHOUT ROWID;
    `),
}
