// a: 1
// b: x
// c: y

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    a: z.custom<string>((v) => v !== 5),
    b: z.string().brand<'b'>(),
    c: z.string().readonly(),
  }),
});

export const collections = { lessons };
