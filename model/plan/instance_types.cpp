// SPDX-License-Identifier: MIT
#include "plan/instance_types.h"

#include <array>

namespace stowage::sim {

namespace {

constexpr std::string_view kX86 = "X86_64";
constexpr std::string_view kArm = "ARM64";

// Interfaces, task and pod limits: EC2 User Guide, "Elastic network interfaces", and ECS Developer
// Guide, "Increasing Amazon ECS Linux container instance network interfaces". Registered memory is
// advertised less 4.5 %, at least 70 MiB, except t4g.large, which AWS measured.
constexpr std::array kTypes = std::to_array<InstanceType>({
    {"t3.micro", 2, 2048, 1024, 954, 2, 1, 0, 4, 10400, kX86, 0},
    {"t3.small", 2, 2048, 2048, 1956, 3, 2, 0, 11, 20800, kX86, 0},
    {"t3.medium", 2, 2048, 4096, 3912, 3, 2, 0, 17, 41600, kX86, 0},
    {"t3.large", 2, 2048, 8192, 7823, 3, 2, 0, 35, 83200, kX86, 0},
    {"t3.xlarge", 4, 4096, 16384, 15647, 4, 3, 0, 58, 166400, kX86, 0},
    {"t3.2xlarge", 8, 8192, 32768, 31293, 4, 3, 0, 58, 332800, kX86, 0},
    {"t3a.medium", 2, 2048, 4096, 3912, 3, 2, 0, 17, 37600, kX86, 0},
    {"t4g.small", 2, 2048, 2048, 1956, 3, 2, 0, 11, 16800, kArm, 0},
    {"t4g.medium", 2, 2048, 4096, 3912, 3, 2, 0, 17, 33600, kArm, 0},
    {"t4g.large", 2, 2048, 8192, 7813, 3, 2, 0, 35, 67200, kArm, 0},
    {"m5.large", 2, 2048, 8192, 7823, 3, 2, 10, 29, 96000, kX86, 0},
    {"m5.xlarge", 4, 4096, 16384, 15647, 4, 3, 20, 58, 192000, kX86, 0},
    {"m5.2xlarge", 8, 8192, 32768, 31293, 4, 3, 40, 58, 384000, kX86, 0},
    {"m5.4xlarge", 16, 16384, 65536, 62587, 8, 7, 60, 234, 768000, kX86, 0},
    {"m6i.large", 2, 2048, 8192, 7823, 3, 2, 10, 29, 96000, kX86, 0},
    {"m6i.xlarge", 4, 4096, 16384, 15647, 4, 3, 20, 58, 192000, kX86, 0},
    {"m6g.medium", 1, 1024, 4096, 3912, 2, 1, 4, 8, 38500, kArm, 0},
    {"m6g.large", 2, 2048, 8192, 7823, 3, 2, 10, 29, 77000, kArm, 0},
    {"m6g.xlarge", 4, 4096, 16384, 15647, 4, 3, 20, 58, 154000, kArm, 0},
    {"m7g.large", 2, 2048, 8192, 7823, 3, 2, 10, 29, 81600, kArm, 0},
    {"c5.large", 2, 2048, 4096, 3912, 3, 2, 10, 29, 85000, kX86, 0},
    {"c5.xlarge", 4, 4096, 8192, 7823, 4, 3, 20, 58, 170000, kX86, 0},
    {"c5.2xlarge", 8, 8192, 16384, 15647, 4, 3, 40, 58, 340000, kX86, 0},
    {"c6i.large", 2, 2048, 4096, 3912, 3, 2, 10, 29, 85000, kX86, 0},
    {"c6g.medium", 1, 1024, 2048, 1956, 2, 1, 4, 8, 34000, kArm, 0},
    {"c6g.large", 2, 2048, 4096, 3912, 3, 2, 10, 29, 68000, kArm, 0},
    {"c6g.xlarge", 4, 4096, 8192, 7823, 4, 3, 20, 58, 136000, kArm, 0},
    {"c7g.large", 2, 2048, 4096, 3912, 3, 2, 10, 29, 72500, kArm, 0},
    {"r5.large", 2, 2048, 16384, 15647, 3, 2, 10, 29, 126000, kX86, 0},
    {"r5.xlarge", 4, 4096, 32768, 31293, 4, 3, 20, 58, 252000, kX86, 0},
    {"r6g.large", 2, 2048, 16384, 15647, 3, 2, 10, 29, 100800, kArm, 0},
    {"r6i.large", 2, 2048, 16384, 15647, 3, 2, 10, 29, 126000, kX86, 0},
    {"g4dn.xlarge", 4, 4096, 16384, 15647, 3, 2, 0, 29, 526000, kX86, 1},
});

constexpr auto kNames = [] {
    std::array<std::string_view, kTypes.size()> names;
    for (std::size_t i = 0; i < kTypes.size(); ++i)
        names[i] = kTypes[i].name;
    return names;
}();

} // namespace

std::span<const InstanceType> instanceTypes()
{
    return kTypes;
}

std::span<const std::string_view> instanceTypeNames()
{
    return kNames;
}

const InstanceType* findInstanceType(std::string_view name)
{
    for (const InstanceType& type : kTypes)
        if (type.name == name)
            return &type;
    return nullptr;
}

} // namespace stowage::sim
