import type { Invitation } from '#domain/invitation.ts'
import { html } from '#lib/html.ts'
import { invitationTexts, mailLanguage } from './invitation-texts.ts'
import type { Mail } from './mail-sender.ts'

/** The mail with a person's link: plain text and HTML, without images, tracking or anything remote. */
export function composeInvitation(invitation: Invitation): Mail {
  const { link } = invitation
  const language = mailLanguage(invitation.language)
  const texts = invitationTexts(language, {
    workspace: onOneLine(invitation.workspace_name),
    subject: invitation.subject === null ? null : onOneLine(invitation.subject),
    until: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: invitation.time_zone,
    }).format(new Date(invitation.expires_at)),
  })
  const after = [texts.resume, texts.privacy, texts.unexpected]
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.title}</title>
</head>
<body style="margin: 0; padding: 24px; font-family: system-ui, -apple-system, 'Segoe UI', sans-serif; font-size: 16px; line-height: 1.5">
<div style="max-width: 560px; margin: 0 auto">
<p style="margin: 0 0 16px">${texts.greeting}</p>
<p style="margin: 0 0 24px">${texts.request}</p>
<p style="margin: 0 0 24px"><a href="${link}" style="display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0b5d64; color: #ffffff; text-decoration: none; font-weight: 600">${texts.button}</a></p>
<p style="margin: 0 0 24px">${texts.orLink}<br><a href="${link}" style="color: inherit; word-break: break-all">${link}</a></p>
${after.map((sentence) => html`<p style="margin: 0 0 16px">${sentence}</p>\n`)}</div>
</body>
</html>
`
  return {
    id: invitation.invitation_id,
    to: invitation.recipient,
    subject: texts.title,
    text: `${[texts.greeting, texts.request, `${texts.orLink}\n${link}`, ...after].join('\n\n')}\n`,
    html: page.markup,
  }
}

/** Names come from clients: no line of theirs becomes one of ours. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
