import type { PlainModuleName } from './modules.ts'

/** A text in every language that modules speak. */
interface ModuleText {
  en: string
  es: string
}

/** What each module asks for. `documents_verification` asks three of these in turn. */
export const MODULE_TEXTS: Record<
  Exclude<PlainModuleName, 'documents_verification'>,
  { heading: ModuleText; text: ModuleText }
> = {
  business_description: {
    heading: { en: 'What your company does', es: 'A qué se dedica su empresa' },
    text: {
      en: 'Please describe what your company does: what you sell or provide, who your customers are and where they are. Two or three sentences are enough.',
      es: 'Describa a qué se dedica su empresa: qué vende o qué servicio presta, quiénes son sus clientes y dónde están. Bastan dos o tres frases.',
    },
  },
  transaction_rationale: {
    heading: { en: 'Reason for the transaction', es: 'Motivo de la operación' },
    text: {
      en: 'Please tell us what this transaction is for: what was bought or agreed, with whom, and how it fits your business.',
      es: 'Explíquenos el motivo de esta operación: qué se compró o acordó, con quién y cómo encaja en su actividad.',
    },
  },
  website: {
    heading: { en: 'Website', es: 'Sitio web' },
    text: {
      en: 'What is the address of your company’s website? If there is none, tell us so.',
      es: '¿Cuál es la dirección del sitio web de su empresa? Si no tiene, díganoslo.',
    },
  },
  invoice_with_client: {
    heading: { en: 'Invoice to a client', es: 'Factura a un cliente' },
    text: {
      en: 'Please add a recent invoice that your company issued to a client. Names, amount and date should be easy to read.',
      es: 'Añada una factura reciente que su empresa haya emitido a un cliente. Los nombres, el importe y la fecha deben leerse bien.',
    },
  },
  invoice_from_supplier: {
    heading: { en: 'Invoice from a supplier', es: 'Factura de un proveedor' },
    text: {
      en: 'Please add a recent invoice that your company received from a supplier. Names, amount and date should be easy to read.',
      es: 'Añada una factura reciente que su empresa haya recibido de un proveedor. Los nombres, el importe y la fecha deben leerse bien.',
    },
  },
  contract_with_client: {
    heading: { en: 'Contract with a client', es: 'Contrato con un cliente' },
    text: {
      en: 'Please add a signed contract between your company and a client, with all its pages.',
      es: 'Añada un contrato firmado entre su empresa y un cliente, con todas sus páginas.',
    },
  },
  contract_from_supplier: {
    heading: { en: 'Contract with a supplier', es: 'Contrato con un proveedor' },
    text: {
      en: 'Please add a signed contract between your company and a supplier, with all its pages.',
      es: 'Añada un contrato firmado entre su empresa y un proveedor, con todas sus páginas.',
    },
  },
  license: {
    heading: { en: 'Licence', es: 'Licencia' },
    text: {
      en: 'Please add the licence or permit that your company works under. It should be valid today.',
      es: 'Añada la licencia o autorización con la que trabaja su empresa. Debe estar vigente.',
    },
  },
  proof_of_identity: {
    heading: { en: 'Proof of identity', es: 'Documento de identidad' },
    text: {
      en: 'Please add your passport, or both sides of your identity card. All four corners should be visible and the text easy to read.',
      es: 'Añada su pasaporte, o las dos caras de su documento de identidad. Deben verse las cuatro esquinas y leerse bien el texto.',
    },
  },
  invoice: {
    heading: { en: 'Invoice', es: 'Factura' },
    text: {
      en: 'Please add the invoice that this transaction pays. Names, amount and date should be easy to read.',
      es: 'Añada la factura a la que corresponde esta operación. Los nombres, el importe y la fecha deben leerse bien.',
    },
  },
  contract: {
    heading: { en: 'Contract', es: 'Contrato' },
    text: {
      en: 'Please add the contract behind this transaction, signed and with all its pages.',
      es: 'Añada el contrato en el que se basa esta operación, firmado y con todas sus páginas.',
    },
  },
  charter_agreement: {
    heading: { en: 'Charter agreement', es: 'Contrato de fletamento' },
    text: {
      en: 'Please add the charter agreement for this shipment, signed and with all its pages.',
      es: 'Añada el contrato de fletamento de este envío, firmado y con todas sus páginas.',
    },
  },
  cargo_bill: {
    heading: { en: 'Cargo bill', es: 'Conocimiento de embarque' },
    text: {
      en: 'Please add the cargo bill for this shipment, such as the bill of lading, air waybill or road consignment note.',
      es: 'Añada el documento de transporte de este envío, como el conocimiento de embarque, la guía aérea o la carta de porte.',
    },
  },
  company_proof_of_address: {
    heading: { en: 'Proof of the company’s address', es: 'Justificante de domicilio de la empresa' },
    text: {
      en: 'Please add a document from the last three months that shows your company’s name and address, such as a utility bill, a bank statement or a lease.',
      es: 'Añada un documento de los últimos tres meses con el nombre y el domicilio de su empresa, como un recibo de suministros, un extracto bancario o un contrato de alquiler.',
    },
  },
}

export const FOLLOW_UP_HEADING: ModuleText = { en: 'A question for you', es: 'Una pregunta para usted' }

export const NO_WEBSITE = {
  text: { en: 'We have no website', es: 'No tenemos sitio web' },
  synonyms: [
    'we have none',
    'none',
    'no',
    'no website',
    'no web site',
    'there is none',
    'we do not have one',
    "we don't have one",
    'we do not have a website',
    "we don't have a website",
    'we have no web site',
    'I have no website',
    "I don't have a website",
    'no site',
    'not yet',
    'n/a',
    'no tenemos',
    'no tengo',
    'ninguno',
    'ninguna',
    'no hay',
    'sin sitio web',
    'no tenemos página web',
    'no tenemos web',
    'no tengo página web',
    'no tengo sitio web',
    'no hay sitio web',
    'todavía no',
  ],
}

export const WEBSITE_RETRY: ModuleText = {
  en: 'That is not a complete web address. Write it like www.example.com, or answer “We have no website”.',
  es: 'La dirección web no está completa. Escríbala así: www.ejemplo.com, o responda «No tenemos sitio web».',
}

export const CLOSING: ModuleText = {
  en: 'Thank you. We have everything we asked for. We will look through it and write to you if anything is missing.',
  es: 'Gracias. Tenemos todo lo que pedimos. Lo revisaremos y le escribiremos si falta algo.',
}
