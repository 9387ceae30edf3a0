/* Code for what the machine has. Functions so marked are compiled twice, for AVX2 and for any machine of the architecture;
 * one is picked when the program is loaded. Both must give the same: integers, or floating-point operations in a fixed
 * order, which no compiler setting here contracts. Elsewhere there is one version alone. */
#ifndef ND_BASE_MACHINE_H
#define ND_BASE_MACHINE_H

/* 1 where code may ask the machine for what it has. The sanitizers watch the code for any machine. */
#if defined(__GNUC__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define ND_PICKS_MACHINE 1
#else
#define ND_PICKS_MACHINE 0
#endif

#ifndef ND_FOR_EACH_MACHINE
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__ELF__) && !defined(__SANITIZE_ADDRESS__)
#define ND_FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define ND_FOR_EACH_MACHINE
#endif
#endif
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#endif
