// from: 1
// to: 2

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({ from: z.number(), to: z.number() }).superRefine((value, ctx) => {
    if (value.to < value.from && value.from > 1000000) ctx.addIssue({ code: 'custom', message: 'wrong order' });
  }),
});

export const collections = { lessons };
