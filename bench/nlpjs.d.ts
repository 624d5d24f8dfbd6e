declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void
    get(name: 'nlp'): Nlp
  }
  export interface Nlp {
    settings: Record<string, unknown>
    addLanguage(language: string): void
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(language: string, text: string): Promise<{ intent: string; score: number }>
  }
  export function containerBootstrap(): Promise<Container>
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}
declare module '@nlpjs/lang-es' {
  export const LangEs: unknown
}
declare module '@nlpjs/lang-pt' {
  export const LangPt: unknown
}
declare module '@nlpjs/lang-de' {
  export const LangDe: unknown
}
declare module '@nlpjs/lang-fr' {
  export const LangFr: unknown
}
