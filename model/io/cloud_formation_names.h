// SPDX-License-Identifier: MIT
// Where names in a template are not those of ECS JSON with a capital letter.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace stowage::io {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOtherTemplateNames{
    {{"EFSVolumeConfiguration", "efsVolumeConfiguration"},
     {"FilesystemId", "fileSystemId"},
     {"FSxWindowsFileServerVolumeConfiguration", "fsxWindowsFileServerVolumeConfiguration"},
     {"IAM", "iam"},
     {"ProxyConfigurationProperties", "properties"},
     {"S3FilesVolumeConfiguration", "s3filesVolumeConfiguration"}}};

// Members whose keys are the user's own words.
constexpr std::array<std::string_view, 4> kTemplateMaps{"DockerLabels", "Options", "DriverOpts",
                                                        "Labels"};

} // namespace stowage::io
