#include "tests/unit/paint/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <imgui.h>
#include <new>

namespace {

std::atomic<long> count{0};

void* counted(std::size_t size) {
  ++count;
  void* memory = std::malloc(size > 0 ? size : 1);
  if (memory == nullptr) std::abort();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace nicety::testing_support {

long allocations() {
  // Memory of the draw list comes from malloc; from now on it is counted too, and given back the same way.
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return counted(size); },
                               [](void* memory, void*) { std::free(memory); });
  return count;
}

}  // namespace nicety::testing_support
