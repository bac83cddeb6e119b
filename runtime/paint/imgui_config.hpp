#pragma once

// What Dear ImGui is built with (IMGUI_USER_CONFIG). Shoppers get ImDrawList alone: no files, no shell, no
// built-in font, no debugging windows. Every source that includes imgui.h must see the same settings.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT

// The SSE path takes a fast, inexact reciprocal square root; without it a draw list's vertices are the same on every machine.
#define IMGUI_DISABLE_SSE
