// title: A
// author: { name: B }
// free: { x: 1 }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.strictObject({ title: z.string(), author: z.strictObject({ name: z.string() }), free: z.looseObject({ x: z.number() }) }),
});

export const collections = { lessons };
