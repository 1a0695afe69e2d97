// level: basic
// lang: en

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const levels = ['basic', 'expert'] as const;
const langs = ['ru', 'en'] satisfies readonly string[] as ['ru', 'en'];

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.enum(levels),
    lang: z.enum(langs).optional(),
  }),
});

export const collections = { lessons };
