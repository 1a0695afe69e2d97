// yes: 'on'
// many: b
// lvl: a
// host: example.com
// hex: ff
// slugged: abc

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    yes: z.stringbool(),
    many: z.literal(['a', 'b', 1]),
    lvl: z.enum({ A: 'a', B: 'b' }),
    host: z.hostname(),
    hex: z.hex(),
    slugged: z.string().lowercase(),
  }),
});

export const collections = { lessons };
