export const common = {
  clear: 'Clear',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  demo: 'Demo',
  discardTitle: 'Discard what you changed?',
  discardText: 'It has not been saved.',
  discard: 'Discard',
}
