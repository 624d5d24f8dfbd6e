/** One of everything that a phone shows in its own way. */
export const SIMULATED_STEPS = [
  { id: 'hello', type: 'message', text: 'Hello {{name}}, this is Harbour Mutual.' },
  {
    id: 'visit',
    type: 'choice',
    text: 'May we visit you on Friday?',
    save_as: 'visit',
    answers: [{ text: 'Yes' }, { text: 'No' }, { text: 'Another day' }],
  },
  {
    id: 'about',
    type: 'choice',
    text: 'What shall we look at?',
    save_as: 'about',
    answers: [
      { text: 'Cover for the bakery and its machines' },
      { text: 'A claim' },
      { text: 'Prices' },
      { text: 'Something else' },
    ],
  },
  { id: 'where', type: 'location', text: 'Where shall we come to?', save_as: 'place' },
  { id: 'photo', type: 'file', text: 'A photo of the entrance, please.' },
  {
    id: 'who',
    type: 'multi_choice',
    text: 'That makes {{total}}. Who will be there?',
    answers: [{ text: 'I' }, { text: 'A colleague' }],
  },
]
