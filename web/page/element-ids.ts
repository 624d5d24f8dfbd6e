/** Ids that labels, descriptions and the focus refer to; there is one open question at a time. */
export const TITLE_ID = 'question-title'
export const FIELD_ID = 'question-field'
export const PICKER_ID = 'question-files'
export const FORM_ID = 'question-form'
export const COMPOSER_ID = 'composer'
export const PROBLEM_ID = 'question-problem'
export const editLinkId = (step_id: string) => `edit-${step_id}`
