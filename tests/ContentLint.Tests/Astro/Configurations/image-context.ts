// title: A
// cover: ./a.png

import type { SchemaContext } from 'astro:content';
import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: (context: SchemaContext) => {
    return z.object({ title: z.string(), cover: context.image() });
  },
});

export const collections = { lessons };
