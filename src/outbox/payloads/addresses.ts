/** The addresses that payloads and answers hand out; all but the page's link need a credential. */
export const reportPageAddress = (publicUrl: string, conversationId: string) =>
  `${publicUrl}/api/v1/conversations/${conversationId}/report`
export const reportPdfAddress = (publicUrl: string, conversationId: string) =>
  `${publicUrl}/api/v1/conversations/${conversationId}/report.pdf`
export const downloadAddress = (publicUrl: string, documentId: string) =>
  `${publicUrl}/api/v1/documents/${documentId}/download`
export const pageAddress = (publicUrl: string, token: string) => `${publicUrl}/c/${token}`
export const signInAddress = (publicUrl: string, token: string) => `${publicUrl}/console/sign-in/${token}`
export const simulatorAddress = (publicUrl: string, token: string) => `${publicUrl}/simulator/${token}`
