import { type Static, Type } from 'typebox'
import type { TokenIssuer as TrustedTokens } from '#commands/workspaces/token-issuer.ts'
import { invalidField } from '#domain/errors.ts'
import { OWN_ISSUER } from '#lib/access-token.ts'
import { readKeySet } from '#lib/issuer-token.ts'
import type { Services } from '#services'

/** Whose JWTs the workspace takes, on the wire. */
export const TokenIssuer = Type.Object(
  {
    issuer: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'The claim `iss`; of one workspace only.',
    }),
    audience: Type.String({ minLength: 1, maxLength: 500, description: 'One of the claim `aud`.' }),
    jwks_url: Type.Optional(Type.String({ maxLength: 2_048, description: 'Where the public keys are.' })),
    jwks: Type.Optional(
      Type.Object(
        {
          keys: Type.Array(Type.Object({ kty: Type.String({ maxLength: 20 }) }), {
            minItems: 1,
            maxItems: 20,
          }),
        },
        {
          description:
            'The keys themselves: RSA, EC (P-256), or secret ones (`oct`), which are never shown again.',
        },
      ),
    ),
  },
  { title: 'TokenIssuer', description: 'Either `jwks_url` or `jwks`.' },
)

/** Throws `invalid` for an address that may not be reached and for keys that can't be used. */
export async function readTokenIssuer(
  services: Services,
  given: Static<typeof TokenIssuer> | null,
): Promise<TrustedTokens | null> {
  if (given === null) return null
  const { issuer, audience, jwks_url, jwks } = given
  if ((jwks_url === undefined) === (jwks === undefined))
    throw invalidField('/jwt', 'Give either "jwks_url" or "jwks".')
  if (issuer === OWN_ISSUER)
    throw invalidField('/jwt/issuer', `"${OWN_ISSUER}" is the issuer of our own tokens.`)
  if (jwks_url !== undefined) {
    const checked = await services.guard.checkUrl(jwks_url)
    if (!checked.ok) throw invalidField('/jwt/jwks_url', checked.reason)
    return { issuer, audience, jwks_url }
  }
  const keys = readKeySet(jwks, { secretKeys: true })
  if (keys.length !== jwks?.keys.length)
    throw invalidField(
      '/jwt/jwks',
      'Each key must be an RSA key of 2,048 bits or more, an EC key on P-256, or a secret of 32 bytes or more.',
    )
  return { issuer, audience, keys }
}
