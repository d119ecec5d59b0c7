// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about file systems and about what tasks write begin with.
#pragma once

#include "session/drawn.h"
#include "session/serverless.h"

#include <string>

namespace stowage::session::storage {

// A file system called data, with mount targets in these zones.
inline void makeFileSystem(Story& story, const std::vector<std::string>& zones)
{
    story.call("efs:CreateFileSystem", R"({"CreationToken":"data"})");
    for (const std::string& zone : zones)
        story.call("efs:CreateMountTarget",
                   R"({"FileSystemId":"data","SubnetId":")" + zone + "\"}");
}

// A volume v of the file system; `more` begins with a comma.
inline std::string volumes(const std::string& more = {})
{
    return R"(,"volumes":[{"name":"v","efsVolumeConfiguration":{"fileSystemId":"data")" + more +
           "}}]";
}

inline const std::string kMounts = R"(,"mountPoints":[{"sourceVolume":"v","containerPath":"/v"}])";

// Labels: so many MiB a minute, into the volume v or into the container itself; `more` begins with
// a comma.
inline std::string writes(int mib, bool intoVolume, const std::string& more = {})
{
    return R"(,"dockerLabels":{"stowage.writes-mib-per-minute":")" + std::to_string(mib) + "\"" +
           (intoVolume ? R"(,"stowage.writes-into":"v")" : "") + more + "}";
}

// One task of app on Fargate, in this zone.
inline void serveIn(Story& story, const std::string& zone)
{
    story.service("web", 1, serverless::kOnFargate + serverless::network("\"" + zone + "\""));
}

// Of the file system, as DescribeFileSystems says.
inline std::int64_t bytesStored(const Story& story)
{
    const std::vector<io::Json> systems = itemsOf(story.state(), "fileSystems");
    const io::Json* size = systems.empty() ? nullptr : systems.front().find("SizeInBytes");
    return size != nullptr ? numberOf(*size, "Value") : -1;
}

inline std::string reasonOfFirst(const Story& story)
{
    return textOf(story.tasks()[0], "stoppedReason");
}

} // namespace stowage::session::storage
