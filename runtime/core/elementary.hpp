#pragma once

namespace nicety {

// The few functions of analysis that a spring needs, built from + − × ÷ alone. So they give the same bits natively and in
// the browser, and take 1 KB of the shopper's download where the C library's, with their tables, take 7.
// Each is a short series or fraction after a reduction of its argument; the error is below 1e-15 of the
// result, or of 1 for `cosine`.

/// e^x. 0 below e^-708, infinite above e^709.
[[nodiscard]] double exponential(double x);

/// (1 − e^−x) / x for x ≥ 0, with its limit 1 at 0: how a decay integrates, free of cancellation.
[[nodiscard]] double decay_integral(double x);

/// The natural logarithm of x in 1e-300..1e300; infinite for an infinite x.
[[nodiscard]] double logarithm(double x);

struct CosineSinc {
  double cosine;  ///< cos x
  double sinc;  ///< sin x / x, with its limit 1 at 0.
};

/// Both for x ≥ 0 in radians. Above a million the error grows as x × 1e-16.
[[nodiscard]] CosineSinc cosine_sinc(double x);

}  // namespace nicety
