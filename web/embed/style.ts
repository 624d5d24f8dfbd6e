/** Colours as in tokens.css; the site's own styles don't reach in here. */
const DARK =
  '--ground:#121516;--text:#e8eced;--line:#2d3437;--accent:#63c4c5;--on-accent:#05282a;color-scheme:dark'

/** All of the launcher, the panel and the frame. */
export const STYLE = `
:host{all:initial;--ground:#fff;--text:#1a2022;--line:#dde2e3;--accent:#0b5d64;--on-accent:#fff;color-scheme:light;
font:500 14px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
:host(div){display:block}
@media(prefers-color-scheme:dark){:host(:not([data-theme=light])){${DARK}}}
:host([data-theme=dark]){${DARK}}
*{box-sizing:border-box}
button{all:unset;box-sizing:border-box;cursor:pointer;display:grid;place-items:center}
button:focus-visible,a:focus-visible{outline:2px solid var(--text);outline-offset:2px}
svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.launcher,dialog{position:fixed;z-index:2147483000;inset-inline-end:20px}
:host([data-side=start]) .launcher,:host([data-side=start]) dialog{inset-inline:20px auto}
.launcher{bottom:20px;width:56px;height:56px;border-radius:28px;background:var(--accent);color:var(--on-accent);
box-shadow:0 1px 2px rgb(16 24 26/20%),0 8px 24px rgb(16 24 26/18%)}
.unread::after{content:"";position:absolute;inset-block-start:2px;inset-inline-end:2px;width:12px;height:12px;border-radius:6px;
background:#b3261e;border:2px solid #fff}
dialog{margin:0;padding:0;inset-block:auto 88px;inset-inline-start:auto;width:min(400px,100vw - 40px);height:min(680px,100dvh - 108px);max-width:none;max-height:none;
border:1px solid var(--line);border-radius:10px;background:var(--ground);color:var(--text);overflow:hidden;
overscroll-behavior:contain;box-shadow:0 1px 2px rgb(16 24 26/10%),0 12px 40px rgb(16 24 26/18%)}
dialog[open]{display:flex;flex-direction:column}
.bar{display:flex;align-items:center;justify-content:space-between;padding-inline:20px 6px;border-block-end:1px solid var(--line)}
.bar span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.close{width:44px;height:44px;border-radius:6px}
.close svg{width:20px;height:20px}
.frame{flex:1;min-height:0;position:relative;display:grid}
iframe{border:0;width:100%;height:640px;opacity:0}
.ready iframe{opacity:1}
:host(div) iframe{border-radius:10px}
dialog iframe{height:100%}
a{position:absolute;inset:0;margin:auto;width:fit-content;height:fit-content;color:var(--text)}
@media(max-width:480px){dialog,:host([data-side=start]) dialog{inset:0;width:100%;height:100dvh;border:0;border-radius:0}}
@media(prefers-reduced-motion:no-preference){
dialog[open]{animation:rise .16s ease-out}iframe{transition:opacity .12s}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}}
@media print{:host(aside){display:none}}`
