/*
 * Measures how many multiply-adds a second this machine does with 128-bit vectors, the widest that WebAssembly has.
 *
 *   limit THREADS MILLISECONDS      prints GFLOP/s of all threads together (a multiply-add counts as two)
 *
 * Each thread keeps twelve independent sums in registers, more than any processor needs to hide the latency of its
 * multiply-add. Compile with -O2 -march=native -ffp-contract=fast -fno-tree-vectorize -fno-tree-slp-vectorize: contraction makes the fused
 * instruction where there is one, and without vectorising two sums do not become one wider vector.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef float vector __attribute__((vector_size(16)));

enum { SUMS = 12, LANES = 4, BLOCK = 100000, MOST_THREADS = 64 };

static double wanted_seconds;
static pthread_barrier_t start;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* Answers by its argument: in, nothing; out, GFLOP/s of this thread. */
static void *measure(void *out) {
  vector sum[SUMS];
  vector factor = {0.999f, 0.999f, 0.999f, 0.999f};
  vector term = {0.001f, 0.001f, 0.001f, 0.001f};
  for (int i = 0; i < SUMS; i++) sum[i] = factor * (float)i;
  pthread_barrier_wait(&start);
  double began = now(), seconds;
  long blocks = 0;
  do {
    for (int k = 0; k < BLOCK; k++) {
#pragma GCC unroll 12
      for (int i = 0; i < SUMS; i++) sum[i] = sum[i] * factor + term;
    }
    blocks++;
    seconds = now() - began;
  } while (seconds < wanted_seconds);
  volatile float kept = 0;
  for (int i = 0; i < SUMS; i++) kept += sum[i][0];
  *(double *)out = (double)blocks * BLOCK * SUMS * LANES * 2 / seconds * 1e-9;
  return NULL;
}

int main(int count, char **arguments) {
  int threads = count > 1 ? atoi(arguments[1]) : 1;
  wanted_seconds = (count > 2 ? atof(arguments[2]) : 200) / 1000;
  if (threads < 1 || threads > MOST_THREADS) {
    fprintf(stderr, "limit: THREADS must be 1 to %d, got %s\n", MOST_THREADS, arguments[1]);
    return 1;
  }
  pthread_t handles[MOST_THREADS];
  double rates[MOST_THREADS], total = 0;
  pthread_barrier_init(&start, NULL, threads);
  for (int i = 0; i < threads; i++) pthread_create(&handles[i], NULL, measure, &rates[i]);
  for (int i = 0; i < threads; i++) {
    pthread_join(handles[i], NULL);
    total += rates[i];
  }
  printf("%.3f\n", total);
  return 0;
}
