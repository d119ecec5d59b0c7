// SPDX-License-Identifier: MIT
#include "plan/fargate.h"

#include <algorithm>

namespace stowage::sim {

std::vector<int> fargateMemories(int cpu)
{
    std::vector<int> memories;
    for (const FargateSize& size : kFargateSizes)
        for (int mib = size.leastMemory; size.cpu == cpu && mib <= size.mostMemory;
             mib = size.step > 0 ? mib + size.step : mib * 2)
            memories.push_back(mib);
    return memories;
}

bool isFargateSize(int cpu, int memory)
{
    const std::vector<int> memories = fargateMemories(cpu);
    return std::find(memories.begin(), memories.end(), memory) != memories.end();
}

bool isPrivateEcrImage(std::string_view image)
{
    return image.substr(0, image.find('/')).find(".dkr.ecr.") != std::string_view::npos &&
           image.find('/') != std::string_view::npos;
}

} // namespace stowage::sim
