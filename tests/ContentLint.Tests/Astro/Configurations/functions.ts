// title: A
// summary: B
// seo: { title: C }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const text = (max: number = 160) => z.string().min(1).max(max);

function seo() {
  return z.object({ title: z.string() }).optional();
}

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: text(60),
    summary: text(),
    seo: seo(),
  }),
});

export const collections = { lessons };
