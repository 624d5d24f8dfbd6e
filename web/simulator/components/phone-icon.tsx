const paths = {
  send: 'M10 16V4.5m0 0L5 9.5m5-5l5 5',
  clip: 'M14.5 9.5l-5 5a3 3 0 01-4.3-4.3l6-6a2 2 0 012.9 2.9l-5.7 5.6a1 1 0 01-1.4-1.4l4.6-4.6',
  pin: 'M10 17.5s5.5-5 5.5-9.2a5.5 5.5 0 00-11 0c0 4.2 5.5 9.2 5.5 9.2zM10 10.2a2 2 0 100-4 2 2 0 000 4z',
  again: 'M4.5 7.5A6.5 6.5 0 113.6 11M4 3.5v4h4',
  list: 'M7.5 5.5h8.5M7.5 10h8.5M7.5 14.5h8.5M4 5.5h.01M4 10h.01M4 14.5h.01',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  close: 'M5 5l10 10M15 5L5 15',
  clock: 'M10 5.5V10l3 2M10 17a7 7 0 100-14 7 7 0 000 14z',
  tick: 'M4 10.5l4 4 8-9',
  ticks: 'M1.5 10.5l4 4 8-9M9.5 13.5l1 1 8-9',
}

/** A line drawing of 20 by 20; text beside it says the same, so it is hidden from screen readers. */
export function PhoneIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
