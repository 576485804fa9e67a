export const quick = {
  keep: 'Keep as chat',
  keepHint: 'Keep as a conversation and open it in the main window',
  copy: 'Copy answer',
  copyHint: 'Copy the last answer',
  new: 'New question',
  newHint: 'Ask something else; this one is not kept',
  settings: {
    title: 'Quick question',
    text: 'A shortcut that works in every program opens a small window and asks your default model. Nothing is kept unless you say so.',
    switch: 'Shortcut in every program',
    change: '{{keys}}. Change',
    active: 'On. Press {{keys}} in any program.',
    taken: 'Another program uses {{keys}}. Choose a different shortcut.',
    unusable:
      'This system does not let a program take {{keys}}. Choose a different shortcut, or open it from the File menu.',
  },
}
