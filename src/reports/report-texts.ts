/** Every word of a report that nobody typed. */
export interface ReportTexts {
  /** Tag of the language these words are in; it may differ from what was asked for. */
  language: string
  direction: 'ltr' | 'rtl'
  report: string
  /** `{page}` and `{pages}` are filled in where the page is known. */
  page_of: string
  /** `{number}` is filled in. */
  question_number: string
  contents: string
  pdf_version: string
  overview: string
  case_data: string
  answers: string
  earlier_answers: string
  abandoned_answers: string
  abandoned_answers_note: string
  documents: string
  audit_trail: string
  empty: { case_data: string; answers: string; documents: string; findings: string; audit_trail: string }
  labels: {
    status: string
    conversation: string
    case: string
    communication: string
    started: string
    finished: string
    generated: string
    time_zone: string
    document: string
    file: string
    given_by: string
    document_type: string
    content_type: string
    size: string
    sha256: string
    received: string
    decision: string
    reason: string
    comment: string
    note: string
    reviewed: string
    check: string
    result: string
    detail: string
    time: string
    actor: string
    action: string
    subject: string
    belongs_to: string
    credential: string
  }
  download: string
  /** Who gave a document that did not come from the person. */
  operator: string
  status: Record<'active' | 'finished' | 'expired' | 'closed', string>
  outcome: Record<'answered' | 'declined' | 'skipped' | 'unusable' | 'open', string>
  /** Keyed by the model's words; a word that is missing here is shown as it is. */
  via: Record<string, string>
  decision: Record<'accepted' | 'rejected' | 'withdrawn', string>
  decided_by: Record<'checks' | 'reviewer' | 'person', string>
  finding_outcome: Record<'passed' | 'failed' | 'not_checked', string>
  finding_name: Record<string, string>
}

const ENGLISH: ReportTexts = {
  language: 'en',
  direction: 'ltr',
  report: 'Report',
  page_of: 'Page {page} of {pages}',
  question_number: 'question {number}',
  contents: 'Contents',
  pdf_version: 'Download as PDF',
  overview: 'Overview',
  case_data: 'Case data',
  answers: 'Questions and answers',
  earlier_answers: 'Earlier answers',
  abandoned_answers: 'Earlier answers to questions no longer asked',
  abandoned_answers_note:
    'A later answer changed the course of the conversation. These are kept as they were given.',
  documents: 'Documents',
  audit_trail: 'Audit trail',
  empty: {
    case_data: 'No case data was given.',
    answers: 'No questions were asked.',
    documents: 'No documents were given.',
    findings: 'No checks were made.',
    audit_trail: 'Nothing was recorded.',
  },
  labels: {
    status: 'Status',
    conversation: 'Conversation',
    case: 'Case',
    communication: 'Communication',
    started: 'Started',
    finished: 'Ended',
    generated: 'Report made',
    time_zone: 'Time zone',
    document: 'Document',
    file: 'File',
    given_by: 'Given by',
    document_type: 'Document type',
    content_type: 'Content type',
    size: 'Size',
    sha256: 'SHA-256',
    received: 'Received',
    decision: 'Decision',
    reason: 'Reason',
    comment: 'Comment',
    note: 'Note for colleagues',
    reviewed: 'Reviewed',
    check: 'Check',
    result: 'Result',
    detail: 'Detail',
    time: 'Time',
    actor: 'Who',
    action: 'What',
    subject: 'On what',
    belongs_to: 'Given for',
    credential: 'credential',
  },
  download: 'Download the file',
  operator: 'An operator, to the person',
  status: { active: 'In progress', finished: 'Finished', expired: 'Expired', closed: 'Closed' },
  outcome: {
    answered: 'Answered',
    declined: 'Declined to answer',
    skipped: 'Skipped',
    unusable: 'Not understood, kept as it was written',
    open: 'Not answered yet',
  },
  via: {
    page: 'On the page',
    whatsapp: 'Through WhatsApp',
    api: 'Through the API',
    console: 'By an operator in the console',
    rule: 'By a rule',
  },
  decision: { accepted: 'Accepted', rejected: 'Rejected', withdrawn: 'Withdrawn' },
  decided_by: { checks: 'by the automatic checks', reviewer: 'by a reviewer', person: 'by the person' },
  finding_outcome: { passed: 'Passed', failed: 'Failed', not_checked: 'Not checked' },
  finding_name: {
    type: 'File type',
    size: 'Size',
    readable: 'Readable',
    encryption: 'Password protection',
    content: 'Content',
    duplicate: 'Duplicate',
    count: 'Number of files',
  },
}

const SPANISH: ReportTexts = {
  language: 'es',
  direction: 'ltr',
  report: 'Informe',
  page_of: 'Página {page} de {pages}',
  question_number: 'la pregunta {number}',
  contents: 'Índice',
  pdf_version: 'Descargar en PDF',
  overview: 'Resumen',
  case_data: 'Datos del caso',
  answers: 'Preguntas y respuestas',
  earlier_answers: 'Respuestas anteriores',
  abandoned_answers: 'Respuestas anteriores a preguntas que ya no se hacen',
  abandoned_answers_note:
    'Una respuesta posterior cambió el curso de la conversación. Estas se conservan tal como se dieron.',
  documents: 'Documentos',
  audit_trail: 'Registro de auditoría',
  empty: {
    case_data: 'No se dieron datos del caso.',
    answers: 'No se hizo ninguna pregunta.',
    documents: 'No se entregaron documentos.',
    findings: 'No se hicieron comprobaciones.',
    audit_trail: 'No hay nada registrado.',
  },
  labels: {
    status: 'Estado',
    conversation: 'Conversación',
    case: 'Caso',
    communication: 'Comunicación',
    started: 'Inicio',
    finished: 'Fin',
    generated: 'Informe generado',
    time_zone: 'Zona horaria',
    document: 'Documento',
    file: 'Archivo',
    given_by: 'Entregado por',
    document_type: 'Tipo de documento',
    content_type: 'Tipo de contenido',
    size: 'Tamaño',
    sha256: 'SHA-256',
    received: 'Recibido',
    decision: 'Decisión',
    reason: 'Motivo',
    comment: 'Comentario',
    note: 'Nota para colegas',
    reviewed: 'Revisado',
    check: 'Comprobación',
    result: 'Resultado',
    detail: 'Detalle',
    time: 'Hora',
    actor: 'Quién',
    action: 'Qué',
    subject: 'Sobre qué',
    belongs_to: 'Entregado para',
    credential: 'credencial',
  },
  download: 'Descargar el archivo',
  operator: 'Un operador, a la persona',
  status: { active: 'En curso', finished: 'Terminada', expired: 'Caducada', closed: 'Cerrada' },
  outcome: {
    answered: 'Respondida',
    declined: 'No quiso responder',
    skipped: 'Omitida',
    unusable: 'No se entendió; se conserva tal como se escribió',
    open: 'Sin responder todavía',
  },
  via: {
    page: 'En la página',
    whatsapp: 'Por WhatsApp',
    api: 'Por la API',
    console: 'Por un operador en la consola',
    rule: 'Por una regla',
  },
  decision: { accepted: 'Aceptado', rejected: 'Rechazado', withdrawn: 'Retirado' },
  decided_by: {
    checks: 'por las comprobaciones automáticas',
    reviewer: 'por un revisor',
    person: 'por la persona',
  },
  finding_outcome: { passed: 'Superada', failed: 'No superada', not_checked: 'No comprobado' },
  finding_name: {
    type: 'Tipo de archivo',
    size: 'Tamaño',
    readable: 'Legible',
    encryption: 'Protección con contraseña',
    content: 'Contenido',
    duplicate: 'Duplicado',
    count: 'Número de archivos',
  },
}

/** The words for a BCP 47 tag such as `es-CO`; English where there are none for its language. */
export function reportTexts(language: string): ReportTexts {
  return language.toLowerCase().split('-')[0] === 'es' ? SPANISH : ENGLISH
}
