export const common = {
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  retry: 'Try again',
  undo: 'Undo',
  back: 'Back',
  demo: 'Demo',
  loading: 'Loading…',
}
