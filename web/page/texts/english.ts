/**
 * Every sentence of the hosted page. English is the shape that the other languages must fill: a missing or misnamed key
 * does not compile. Numbers arrive as numbers; sizes and formatted counts as text.
 */
export const english = {
  skip_to_question: 'Skip to the question',
  language: 'Language',
  change: 'Change',
  about: (subject: string) => `About ${subject}`,
  progress: (done: number, total: number) => `${done} of ${total} answered`,
  under_a_minute_left: 'Less than a minute left',
  minutes_left: (minutes: number) =>
    minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`,

  saving: 'Saving…',
  saved: 'Saved',
  unsaved: 'Not saved yet. What you entered stays here, and we keep trying.',
  try_again: 'Try again',
  changed: 'This conversation was changed somewhere else. This is where it stands now.',
  failed: 'That did not work. Wait a moment and try again.',

  your_answers: 'Your answers',
  earlier_answers: (count: number) => (count === 1 ? '1 earlier answer' : `${count} earlier answers`),
  edit: 'Edit',
  edit_answer: (question: string) => `Edit the answer to: ${question}`,
  declined: 'Not provided',
  skipped: 'Skipped',
  unusable: 'This answer could not be used',
  you: 'You',

  conversation: 'Conversation',
  sources: 'Sources',
  earlier_messages: 'Earlier messages',
  write_message: 'Write a message',
  send: 'Send',
  sending: 'Sending…',
  answer_to: (question: string) => `Answer to: ${question}`,
  file_not_accepted: 'Not accepted',

  continue: 'Continue',
  save: 'Save',
  cancel: 'Cancel',
  skip: 'Skip this question',
  or_press: (keys: string) => `or press ${keys}`,
  or_answer: 'Or answer with',
  yes: 'Yes',
  no: 'No',

  answer_missing: 'Enter an answer to go on.',
  choice_missing: 'Choose an answer to go on.',
  file_missing: 'Add a file to go on.',
  file_missing_declinable: 'Add a file, or tell us below why you cannot provide it.',
  file_not_added: 'A file could not be added yet. Try it again, or remove it.',
  files_not_ready: 'A file is still on its way. Go on once it is added, or remove it.',
  too_short: (minimum: string) => `This is a little short. Write at least ${minimum} characters.`,
  too_long: (maximum: string) => `This is too long. Keep it within ${maximum} characters.`,
  characters_needed: (count: string) => `${count} more to go`,
  characters_left: (count: string) => `${count} characters left`,
  characters_over: (count: string) => `${count} characters too many`,
  at_least_characters: (count: string) => `At least ${count} characters`,
  choose_exactly: (count: string) => `Choose ${count}.`,
  choose_any: 'Choose all that apply.',
  choose_range: (least: string, most: string) => `Choose ${least} to ${most}.`,
  choose_at_least: (count: string) => `Choose at least ${count}.`,
  choose_at_most: (count: string) => `Choose at most ${count}.`,
  range: (from: string, to: string) => `From ${from} to ${to}`,
  from: (from: string) => `${from} or more`,
  to: (to: string) => `${to} or less`,
  not_before: (date: string) => `Not before ${date}`,
  not_after: (date: string) => `Not after ${date}`,

  drop_files: 'Drop files here, or',
  drop_now: 'Drop to add',
  choose_files: 'Choose files',
  take_photo: 'Take a photo',
  add_files: 'Add files',
  that_was_all: 'That was all',
  file_rules: (kinds: string, size: string, count: number) =>
    count === 1 ? `${kinds}, up to ${size}` : `${kinds}. Up to ${size} each, ${count} files at most.`,
  files_full: (count: number) =>
    count === 1 ? 'Your file is added.' : `You have added ${count} files, the most this question takes.`,
  files: 'Files',
  file_received: 'Received',
  file_waiting: 'Waiting',
  file_checking: 'Checking…',
  file_failed: 'Not added yet. We keep trying.',
  file_no_room: 'We can’t take files just now. Your answers are saved; try again later.',
  file_progress: (name: string) => `Adding ${name}`,
  file_empty: 'This file is empty. Check that it opens on your device and add it again.',
  file_too_large: (size: string, limit: string) =>
    `This file is ${size}, and the most is ${limit}. Make it smaller or split it, and add it again.`,
  files_too_many: (count: number) =>
    count === 1
      ? 'One file is the most here. Remove the other to add this one.'
      : `${count} files are the most here. Remove one to add this one.`,
  remove: 'Remove',
  cancel_file: (name: string) => `Cancel ${name}`,
  remove_file: (name: string) => `Remove ${name}`,
  retry_file: (name: string) => `Try again: ${name}`,

  cannot_provide: 'I cannot provide this',
  cannot_provide_because: 'I cannot provide this, because…',
  send_reason: 'Continue without it',
  reason_missing: 'Write in a few words why you cannot provide it.',

  pause_title: 'We will get back to you here.',
  pause_text: 'Your answers are saved. You can close this page; the same link brings you back.',
  finished_title: 'All done.',
  finished_text: 'Thank you. We have your answers and will look at them now. You can close this page.',
  expired_title: 'The time to answer is over.',
  expired_text: (brand: string) =>
    `What you had already answered is kept. If you still want to add something, ask ${brand} for a new link.`,
  closed_title: 'This conversation is closed.',
  closed_text: (brand: string) => `Nothing more is needed here. If you have a question, contact ${brand}.`,
  no_reply: (brand: string) =>
    `This conversation has ended, so this can’t be replied to here. If you want to answer, contact ${brand}.`,
  gone_title: 'This link does not work any more.',
  gone_text: 'It may have expired, or a newer one replaced it. Ask the people who sent it for a new link.',
  small_line: 'Runs on Hearback',
}

export type Texts = typeof english
