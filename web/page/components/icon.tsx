const paths = {
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 6v5m0 3v.01M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15z',
  camera: 'M3 6.5h3l1.2-2h5.6l1.2 2h3v9.5H3zM10 13.5a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2z',
  upload: 'M10 13V4m0 0L6.5 7.5M10 4l3.5 3.5M4 13v3h12v-3',
  send: 'M10 16V4.5m0 0L5 9.5m5-5l5 5',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
}

/** A line drawing of 20 by 20; text beside it says the same, so it is hidden from screen readers. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
