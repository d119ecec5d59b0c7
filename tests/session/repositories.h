// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about image repositories have in common.
#pragma once

#include "kinds/images/image_repository.h"
#include "session/drawn.h"
#include "session/story.h"

#include <string>
#include <vector>

namespace stowage::session::pulls {

inline const std::string kUri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/app";

inline std::string quoted(const std::string& text)
{
    return "\"" + text + "\"";
}

inline std::string makeRepository(Story& story)
{
    return story.call("ecr:CreateRepository", R"({"repositoryName":"app"})");
}

// Of so many MiB; 0: as large as the one before.
inline std::string put(Story& story, const std::string& tag, int mib = 0,
                       const std::string& digest = {})
{
    io::Json with = io::Json::object();
    with.set("repositoryName", "app");
    with.set("imageTag", tag);
    if (mib > 0)
        with.set("imageManifest",
                 R"({"layers":[{"size":)" + std::to_string(std::int64_t{1'048'576} * mib) + "}]}");
    if (!digest.empty())
        with.set("imageDigest", digest);
    return story.call("ecr:PutImage", io::compactJson(with));
}

// By a key and a value of API ImageIdentifier.
inline std::string remove(Story& story, const std::string& key, const std::string& value)
{
    return story.call("ecr:BatchDeleteImage", R"({"repositoryName":"app","imageIds":[{)" +
                                                  quoted(key) + ":" + quoted(value) + "}]}");
}

// One container, app; `container` begins with a comma.
inline void define(Story& story, const std::string& family, const std::string& image,
                   const std::string& container = {})
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":)" + quoted(family) +
                   R"(,"containerDefinitions":[{"name":"app","cpu":64,"memory":64,"image":)" +
                   quoted(image) + container + "}]}");
}

inline void run(Story& story, const std::string& family)
{
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":)" + quoted(family) + "}");
}

// Of DescribeImages.
inline std::vector<io::Json> imagesOf(const Story& story)
{
    const io::Json state = story.state();
    const io::Json* images = state.find("images");
    return images != nullptr ? itemsOf(*images, "app") : std::vector<io::Json>();
}

} // namespace stowage::session::pulls
