import { render } from 'preact'
import { Console } from './components/console.tsx'

const root = document.getElementById('page')
if (root) render(<Console />, root)
