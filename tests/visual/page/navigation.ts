/** Stands in for next/navigation: nobody leaves a picture. */
export function useRouter() {
  return { push: () => undefined };
}
