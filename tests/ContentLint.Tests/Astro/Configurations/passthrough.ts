// title: A
// inner: { name: B }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({ title: z.string(), inner: z.object({ name: z.string() }).catchall(z.string()) }).passthrough(),
});

export const collections = { lessons };
