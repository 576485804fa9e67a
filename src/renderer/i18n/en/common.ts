export const common = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  demo: 'Demo',
}
