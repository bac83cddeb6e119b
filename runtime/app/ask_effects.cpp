// What only widgets that ask something want done, in a file of its own: a module without such a widget doesn't hold it.

#include "runtime/app/effects.hpp"
#include "runtime/core/json_writer.hpp"

namespace nicety {

void Effects::post(const Post& post) {
  std::string key(post.about);
  key += '.';
  append_number(key, post.revision);
  separate();
  JsonObject object(out_);
  object.text("type", "post").number("widget", widget_).number("id", post.id).text("about", post.about).text("key", key);
  object.text("url", post.url).raw("data", post.data).number("delayMs", post.settles * kMillisecondsPerSecond);
}

}  // namespace nicety
