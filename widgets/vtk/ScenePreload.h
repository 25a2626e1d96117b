#pragma once

#include <thread>

namespace canns {

/// Loads the 3-D module and makes the scenes that the pages need, on a thread of its own: that takes half a
/// second the first time (libraries from the disk, shaders), which the first 3-D view would stand still for.
/// A view that is shown meanwhile waits for the rest of it. What nobody took goes with this object.
class ScenePreload {
public:
    ScenePreload();
    ~ScenePreload();
    ScenePreload(const ScenePreload&) = delete;
    ScenePreload& operator=(const ScenePreload&) = delete;

private:
    std::thread thread_;
};

} // namespace canns
