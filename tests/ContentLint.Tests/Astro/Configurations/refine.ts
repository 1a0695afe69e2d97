// title: AB
// end: 1
// list: 'a,b'

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.string().refine((t) => t.length > 1, { message: 'too short' }),
    end: z.number().transform((n) => n * 2),
    list: z.string().transform((s) => s.split(',')).pipe(z.array(z.string())),
  }),
});

export const collections = { lessons };
