export const queue = {
  label: 'Waiting messages',
  waiting_one: 'Goes out when this answer is finished',
  waiting_other: '{{count}} messages go out one by one when this answer is finished',
  held: {
    stopped: 'Waiting, because the answer was stopped',
    failed: 'Waiting, because the answer failed',
    interrupted: 'Waiting, because the answer was interrupted',
    unsent: 'Waiting until you send it',
  },
  resume: 'Send now',
  edit: 'Edit',
  remove: 'Remove',
  model: 'to {{model}}',
  models: 'to {{count}} models',
  attachments_one: '{{count}} file',
  attachments_other: '{{count}} files',
}
