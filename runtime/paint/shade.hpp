#pragma once

#include <imgui.h>

#include "runtime/paint/fill.hpp"
#include "runtime/paint/matrix.hpp"

namespace nicety {

/// Where a mesh begins in a draw list that is being written.
struct MeshMark {
  int vertex = 0;  ///< Into VtxBuffer.
  int index = 0;   ///< Into IdxBuffer.
};

/// Makes sure that a gradient's mesh finds room without a new vertex offset, and marks where it begins.
[[nodiscard]] MeshMark mark_mesh(ImDrawList& list);

// The shaders of fill.hpp colour the mesh added since `mark`, whose vertices are white with their coverage as alpha. The mesh is cut
// where the gradient bends, so that colours mixed along its triangles follow it. `matrix` takes the fill's coordinates to the
// list's; `opacity` multiplies. A mesh that would need more than 16,000 vertices gets a coarser gradient.

}  // namespace nicety
