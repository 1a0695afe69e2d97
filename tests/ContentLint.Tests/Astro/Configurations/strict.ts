// title: A
// author: { name: B }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({ title: z.string(), author: z.object({ name: z.string() }).strict().optional() }).strict(),
});

export const collections = { lessons };
